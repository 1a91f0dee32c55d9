using Ascension.Api.Training;
using Ascension.Grains.Abstractions.Identity;

namespace Ascension.Unit.Api.Training;

public sealed class GoalIdentityTests
{
    private static readonly UserId Climber = new(new Guid("0199a4f0-12c3-7abc-8def-0123456789ab"));
    private static readonly Guid Key = new("3b1f6a52-0d5e-4b7e-9d0a-3a7f3c1e9b01");

    [Fact]
    public void The_same_climber_and_key_give_the_same_goal() =>
        Assert.Equal(GoalIdentity.Of(Climber, Key), GoalIdentity.Of(Climber, Key));

    [Fact]
    public void Nobody_elses_key_gives_the_same_goal()
    {
        var goal = GoalIdentity.Of(Climber, Key);

        Assert.NotEqual(goal, GoalIdentity.Of(new(Key), Climber.Value));
        Assert.NotEqual(goal, GoalIdentity.Of(new(new Guid("0199a4f0-12c3-7abc-8def-0123456789ac")), Key));
        Assert.NotEqual(goal, GoalIdentity.Of(Climber, new("3b1f6a52-0d5e-4b7e-9d0a-3a7f3c1e9b02")));
    }

    [Fact]
    public void It_is_a_UUID_of_version_8()
    {
        var id = GoalIdentity.Of(Climber, Key).Value;

        Assert.Equal((8, 2), (id.Version, id.Variant >> 2));
    }
}
