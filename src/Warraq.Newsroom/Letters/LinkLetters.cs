using System.Text;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Site;

namespace Warraq.Newsroom.Letters;

/// <summary>Mails a one-time link, where the paper sends mail.</summary>
sealed class LinkLetters(PageRenderer renderer, IPost post)
{
    public bool Goes => post.Goes;

    /// <returns>Null when it is on its way, else why not.</returns>
    public async Task<string?> SendAsync(string to, LinkKind kind, string address, string paper, string lang, CancellationToken cancel)
    {
        var (subject, text, lasts) = Words(kind, paper, lang);
        var html = Encoding.UTF8.GetString(await renderer.PrintAsync<LinkLetter>(new Dictionary<string, object?>
        {
            ["Lang"] = lang, ["Subject"] = subject, ["Text"] = text, ["Address"] = address, ["Lasts"] = lasts,
        }));
        return await post.SendAsync(new Letter(to, subject, $"{text}\n\n{address}\n\n{lasts}\n", html), cancel);
    }

    static (string Subject, string Text, string Lasts) Words(LinkKind kind, string paper, string lang) => (kind, lang == "en") switch
    {
        (LinkKind.Invitation, false) => ($"دعوة إلى غرفة أخبار {paper}", $"دُعيت إلى غرفة أخبار {paper}. افتح هذا الرابط لتنشئ حسابك:", "يعمل مرة واحدة، لسبعة أيام."),
        (LinkKind.Invitation, true) => ($"An invitation to the newsroom of {paper}", $"You are invited to the newsroom of {paper}. Open this link to make your account:", "It works once, for seven days."),
        (_, false) => ($"كلمة مرور جديدة في غرفة أخبار {paper}", "افتح هذا الرابط لتضع كلمة مرور جديدة:", "يعمل مرة واحدة، لأربع وعشرين ساعة. أُنهيت جلساتك السابقة."),
        _ => ($"A new password for the newsroom of {paper}", "Open this link to set a new password:", "It works once, for 24 hours. Your earlier sessions have ended."),
    };
}
