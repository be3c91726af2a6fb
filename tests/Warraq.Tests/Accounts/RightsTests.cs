using Warraq.Accounts;

namespace Warraq.Tests.Accounts;

public sealed class RightsTests
{
    [Fact]
    public void The_table_knows_every_act_and_every_role_enters()
    {
        Enum.GetValues<Act>().Where(a => !Rights.Table.ContainsKey(a)).ShouldBeEmpty();
        Rights.Table[Act.Enter].ShouldBe(Enum.GetValues<Role>(), ignoreOrder: true);
        Rights.Table.Values.Where(roles => roles.Length != roles.Distinct().Count()).ShouldBeEmpty();
    }

    [Fact]
    public void Readers_mail_is_seen_by_the_privacy_role_alone()
    {
        Rights.Table[Act.SeeReaders].ShouldBe([Role.Privacy]);
        new Rights([(Role.Owner, null)]).May(Act.SeeReaders).ShouldBeFalse();
    }

    [Fact]
    public void A_role_for_a_desk_counts_at_that_desk()
    {
        var rights = new Rights([(Role.Editor, "world"), (Role.Reporter, null)]);
        rights.May(Act.Publish).ShouldBeTrue("a route does not know the story yet");
        rights.May(Act.Publish, "world").ShouldBeTrue();
        rights.May(Act.Publish, "sports").ShouldBeFalse();
        rights.May(Act.Publish, desk: null).ShouldBeFalse("a story of no desk belongs to who has the whole paper");
        rights.May(Act.Write, "sports").ShouldBeTrue();
        rights.Desks(Act.Publish).ShouldBe(["world"]);
        rights.Desks(Act.Write).ShouldBeNull();
        rights.Desks(Act.ManagePeople).ShouldBe([]);
    }

    [Fact]
    public void Names_of_roles_are_read_back()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            RoleNames.Find(role.Slug()).ShouldBe(role);
            role.Name("ar").ShouldNotBe(role.Name("en"));
        }
        RoleNames.Find("king").ShouldBeNull();
        RoleNames.Find(null).ShouldBeNull();
    }
}
