using Ascension.Grains.Routes;
using Ascension.Skeletons.Holds;

namespace Ascension.Unit.Grains.Routes;

public sealed class RouteGrainStateTests
{
    private static readonly RouteGrainState Route = new()
    {
        Holds = [Holds.Placed(1), Holds.Placed(2), Holds.Found(3), Holds.Placed(4) with { Role = HoldRole.Foot }],
        LastNumber = 4,
    };

    [Fact]
    public void A_selection_gives_its_ends_their_roles_and_takes_those_of_the_one_before()
    {
        var first = Route.Selecting(Between(1, 3));
        var second = first.Selecting(Between(2, 3));

        Assert.Equal([HoldRole.Start, null, HoldRole.Finish, HoldRole.Foot], first.Holds.Select(hold => hold.Role));
        Assert.Equal([null, HoldRole.Start, HoldRole.Finish, HoldRole.Foot], second.Holds.Select(hold => hold.Role));
    }

    [Fact]
    public void A_removed_hold_leaves_the_selection_and_its_number_is_not_given_again()
    {
        var after = Route.Selecting(Between(1, 3)).Without(Route.Holds[3]);

        Assert.Equal([1, 2, 3], after.Selection!.Holds);
        Assert.Equal(4, after.LastNumber);
    }

    [Fact]
    public void What_a_model_saw_is_remembered_when_it_is_removed_and_only_that()
    {
        Assert.Equal("jug", Assert.Single(Route.Without(Route.Holds[2]).Rejected).Type);
        Assert.Empty(Route.Without(Route.Holds[0]).Rejected);
    }

    private static KeptSelection Between(int start, int finish) =>
        new() { Holds = [1, 2, 3, 4], Start = [start], Finish = [finish] };
}
