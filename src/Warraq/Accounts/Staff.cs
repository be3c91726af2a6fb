using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>Identity's rules over one transaction of the paper: what it changes, the audit and the rest are written together or not at all.</summary>
public sealed class Staff : UserManager<Person>
{
    /// <summary>Shortest password. Length is what counts; no signs are demanded (NIST SP 800-63B 3.1.1.2).</summary>
    public const int ShortestPassword = 12;

    /// <summary>Longest; more would only cost time to hash.</summary>
    public const int LongestPassword = 256;

    public const int Attempts = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    static readonly IdentityOptions Rules = new()
    {
        User = { RequireUniqueEmail = true, AllowedUserNameCharacters = "" },
        Password = { RequiredLength = ShortestPassword, RequiredUniqueChars = 4, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false },
        Lockout = { AllowedForNewUsers = true, MaxFailedAccessAttempts = Attempts, DefaultLockoutTimeSpan = Lockout },
        Stores = { SchemaVersion = IdentitySchemaVersions.Version3 },
    };

    public static readonly PasswordHasher<Person> Hasher = new();

    Staff(WarraqDb db) : base(new UserOnlyStore<Person, WarraqDb, Guid>(db), Microsoft.Extensions.Options.Options.Create(Rules), Hasher, [new UserValidator<Person>()], [new PasswordValidator<Person>()],
        new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), null!, NullLogger<UserManager<Person>>.Instance) =>
        RegisterTokenProvider(TokenOptions.DefaultAuthenticatorProvider, new AuthenticatorTokenProvider<Person>());

    /// <summary>The people in the database of this context.</summary>
    public static Staff Over(WarraqDb db) => new(db);

    /// <summary>Why this person could not have this password and this address; asks, and changes nothing.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(Person person, string password)
    {
        if (password.Length > LongestPassword) return [AccountRefusals.LongPassword];
        var refusals = new List<Refusal>();
        foreach (var rule in UserValidators) refusals.AddRange(AccountRefusals.Of(await rule.ValidateAsync(this, person)));
        foreach (var rule in PasswordValidators) refusals.AddRange(AccountRefusals.Of(await rule.ValidateAsync(this, person, password)));
        return [.. refusals.DistinctBy(r => r.Code)];
    }
}
