using Warraq.Platform;

namespace Warraq.Media;

/// <summary>The sentences with which a picture is refused.</summary>
public static class PictureRefusals
{
    public static readonly Refusal NoPicture = new("no-picture", "لا صورة بهذا الاسم.", "There is no picture of this name.");
    public static readonly Refusal NothingSent = new("nothing-sent", "اختر صورة أولاً.", "Choose a picture first.");

    public static Refusal Of(PictureRefusal why) => why switch
    {
        PictureRefusal.Empty => new("empty", "الملف فارغ.", "The file is empty."),
        PictureRefusal.TooManyBytes => new("too-large", $"الملف أكبر من {PictureFacts.MaxBytes / 1_000_000} ميغابايت.", $"The file is larger than {PictureFacts.MaxBytes / 1_000_000} MB."),
        PictureRefusal.TooManyPixels => new("too-many-pixels", $"في الصورة أكثر من {PictureFacts.MaxPixels / 1_000_000} مليون بكسل. صغّرها ثم أرسلها.", $"The picture has more than {PictureFacts.MaxPixels / 1_000_000} million pixels. Make it smaller and send it again."),
        PictureRefusal.Broken => new("broken", "الصورة مقطوعة أو تالفة: لا تُقرأ إلى آخرها.", "The picture is cut off or damaged: it cannot be read to its end."),
        PictureRefusal.Animated => new("animated", "هذه صورة متحركة، ولا تُعرض إلا لقطة واحدة. أرسل اللقطة.", "This picture moves, and only one frame would be shown. Send that frame."),
        PictureRefusal.TwoThings => new("two-things", "في هذا الملف شيء آخر غير الصورة: صفحة أو أرشيف أو مستند. احفظها من جديد صورةً وحدها.", "This file holds something else beside the picture: a page, an archive or a document. Save the picture anew by itself."),
        PictureRefusal.ActiveDrawing => new("active-drawing", "في هذا الرسم (SVG) برنامج أو أجزاء من خارجه. احفظه بلا برامج، أو صورة PNG.", "This drawing (SVG) holds a script or parts from elsewhere. Save it without them, or as PNG."),
        PictureRefusal.OtherName => new("other-name", "اسم الملف يقول نوعاً ومحتواه نوع آخر. سمّه باسمه الصحيح ثم أرسله.", "The file's name says one kind of picture and its content is another. Give it its right name and send it again."),
        _ => new("unknown-format", "ليست هذه صورة نعرفها. نقبل JPEG وPNG وWebP وAVIF ورسوم SVG بلا برامج.", "This is no picture we know. We take JPEG, PNG, WebP, AVIF and SVG drawings without scripts."),
    };
}
