using Warraq.Media;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Reading;

namespace Warraq.Newsroom.MediaLibrary;

/// <summary>What became of one file that was sent.</summary>
/// <param name="File">As the sender's machine calls it.</param>
public sealed record SentFile(string File, KeptPicture Kept);

/// <param name="Text">What is looked for.</param>
/// <param name="Sent">Files of a form that was just sent; else empty.</param>
public sealed record MediaModel(LibraryPage Page, string Text, bool IsBeginning, IReadOnlyList<SentFile> Sent, IReadOnlyList<Refusal> Refusals) : IModelOf<MediaScreen>;

/// <param name="Stories">Where it is used.</param>
/// <param name="Like">Near-same pictures, each with the story that used it last.</param>
public sealed record PictureModel(Picture Picture, IReadOnlyList<PictureStory> Stories, IReadOnlyList<LikeUse> Like, bool Done, IReadOnlyList<Refusal> Refusals) : IModelOf<PictureScreen>;

/// <summary>A near-same picture and its last use; null where it has none.</summary>
public sealed record LikeUse(LikePicture Picture, PictureStory? Story);
