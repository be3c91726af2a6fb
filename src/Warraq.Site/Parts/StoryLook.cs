namespace Warraq.Site.Parts;

/// <summary>The picture a teaser is given, where its story has one.</summary>
public enum StoryImage { None, Small, Wide }

/// <summary>The time a teaser prints: the hour under a heading that names the day, else what stays true by itself.</summary>
public enum StoryStamp { None, Hour, Full }
