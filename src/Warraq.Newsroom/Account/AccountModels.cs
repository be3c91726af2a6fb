using Warraq.Accounts;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;

namespace Warraq.Newsroom.Account;

/// <param name="About">The block the refusals belong to: profile, password, passkeys, codes; null where none was sent.</param>
public sealed record AccountModel(AccountView Account, IReadOnlyList<Session> Sessions, string? About, IReadOnlyList<Refusal> Refusals, string? Done) : IModelOf<AccountScreen>;

/// <param name="Key">As typed into an authenticator that cannot read the picture.</param>
/// <param name="Picture">The same as an SVG.</param>
public sealed record CodesModel(string Key, string Picture, IReadOnlyList<Refusal> Refusals) : IModelOf<CodesScreen>;

/// <summary>Recovery codes, shown this once.</summary>
public sealed record RecoveryModel(IReadOnlyList<string> Codes) : IModelOf<RecoveryScreen>;
