namespace Warraq.Accounts;

/// <summary>What a person is in the newsroom (DECISIONS 17). What each may do stands in <see cref="Rights.Table"/>.</summary>
public enum Role { Owner, Editor, SubEditor, Reporter, Contributor, Moderator, Privacy }

/// <summary>Names of the roles: in commands and addresses, and as the screens print them.</summary>
public static class RoleNames
{
    static readonly (Role Role, string Slug, string Arabic, string English)[] All =
    [
        (Role.Owner, "owner", "مالك", "Owner"),
        (Role.Editor, "editor", "محرّر", "Editor"),
        (Role.SubEditor, "sub-editor", "مدقّق", "Sub-editor"),
        (Role.Reporter, "reporter", "مراسل", "Reporter"),
        (Role.Contributor, "contributor", "كاتب مشارك", "Contributor"),
        (Role.Moderator, "moderator", "مشرف تعليقات", "Moderator"),
        (Role.Privacy, "privacy", "مسؤول الخصوصية", "Privacy officer"),
    ];

    public static IReadOnlyList<string> Slugs { get; } = [.. All.Select(n => n.Slug)];

    /// <summary>The role of this name; null for none.</summary>
    public static Role? Find(string? slug) => Array.FindIndex(All, n => n.Slug == slug) is >= 0 and var at ? All[at].Role : null;

    public static string Slug(this Role role) => Of(role).Slug;

    /// <param name="lang">"ar" or "en".</param>
    public static string Name(this Role role, string lang) => lang == "en" ? Of(role).English : Of(role).Arabic;

    static (Role Role, string Slug, string Arabic, string English) Of(Role role) => Array.Find(All, n => n.Role == role);
}
