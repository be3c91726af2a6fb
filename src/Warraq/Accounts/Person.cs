using Microsoft.AspNetCore.Identity;

namespace Warraq.Accounts;

/// <summary>Somebody who works in the newsroom. The e-mail address is the name to sign in with.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>As colleagues see it.</summary>
    public required string Name { get; set; }

    /// <summary>Language of the screens: "ar" or "en".</summary>
    public string Lang { get; set; } = "ar";

    /// <summary>May not sign in any more. What the person did stays.</summary>
    public bool Disabled { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? SeenAt { get; set; }
}

/// <summary>A role given to a person, for the whole paper or for one desk.</summary>
public sealed class Grant
{
    public Guid Id { get; set; }
    public Guid PersonId { get; set; }
    public Role Role { get; set; }

    /// <summary>The desk it is limited to; null for the whole paper.</summary>
    public string? Desk { get; set; }
    public required string GivenBy { get; set; }
    public DateTimeOffset GivenAt { get; set; }
}

/// <summary>One browser in which a person is signed in. The browser holds the key, the row only its hash.</summary>
public sealed class Session
{
    public Guid Id { get; set; }
    public Guid PersonId { get; set; }
    public required string KeyHash { get; set; }

    /// <summary>The person's security stamp at sign-in; a new password or a reset makes every older session void.</summary>
    public required string Stamp { get; set; }
    public SignInWay Way { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Stays signed in when the browser is closed.</summary>
    public bool Stays { get; set; }

    /// <summary>Browser and system in a few words, for the person's own list.</summary>
    public string? Device { get; set; }
}

/// <summary>How a session began.</summary>
public enum SignInWay { Password, PasswordAndCode, RecoveryCode, Passkey, Link, Provider }

/// <summary>A link that works once: to join with a role, or to set a new password. The row holds the hash of its key.</summary>
public sealed class OneTimeLink
{
    public Guid Id { get; set; }
    public required string KeyHash { get; set; }
    public LinkKind Kind { get; set; }

    /// <summary>Whose password a reset changes; null for an invitation.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Whom an invitation is for, as far as known; blanked when it was used.</summary>
    public string? Email { get; set; }
    public Role? Role { get; set; }
    public string? Desk { get; set; }
    public required string MadeBy { get; set; }
    public DateTimeOffset MadeAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}

public enum LinkKind { Invitation, Reset }
