using Warraq.Accounts;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Newsroom.People;

/// <param name="Form">What was typed into the invitation.</param>
public sealed record PeopleModel(IReadOnlyList<PersonRow> People, IReadOnlyList<InvitationRow> Invitations, IReadOnlyList<SectionRef> Desks, InvitationForm Form, IReadOnlyList<Refusal> Refusals)
    : IModelOf<PeopleScreen>;

public sealed record PersonModel(PersonRow Person, IReadOnlyList<SectionRef> Desks, IReadOnlyList<AuditLine> Audit, IReadOnlyList<Refusal> Refusals) : IModelOf<PersonScreen>;

/// <summary>A one-time link, shown this once.</summary>
/// <param name="MailedTo">Where it was mailed; null when it was not.</param>
/// <param name="WhyNot">Why it was not mailed although the paper sends mail.</param>
public sealed record MadeLinkModel(LinkKind Kind, string Address, string? MailedTo, string? WhyNot) : IModelOf<MadeLinkScreen>;

public sealed record InvitationForm(string Email, string Role, string Desk)
{
    public static readonly InvitationForm Empty = new("", "reporter", "");
}
