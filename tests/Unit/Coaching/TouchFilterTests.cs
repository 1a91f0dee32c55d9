using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Skeletons.Movement;

namespace Ascension.Unit.Coaching;

public sealed class TouchFilterTests
{
    private static readonly TouchFilter Filter =
        new(MovementSettings.Default, new BodyScale(100, 1.7, false), new TickClock(0, 40, 500));

    [Fact]
    public void A_short_visit_elsewhere_is_not_a_move()
    {
        List<LimbContact> contacts = [At(10, 60, 0), At(70, 82, 40), At(90, 200, 2)];

        Assert.Equal([contacts[0], contacts[2]], Filter.Drop(contacts));
    }

    [Fact]
    public void A_hold_on_the_way_is_kept_when_the_hand_stays()
    {
        List<LimbContact> contacts = [At(10, 60, 0), At(70, 100, 40), At(110, 200, 80)];

        Assert.Equal(contacts, Filter.Drop(contacts));
    }

    [Fact]
    public void Slowing_down_on_the_way_is_not_holding()
    {
        List<LimbContact> contacts = [At(10, 60, 0), At(70, 76, 40), At(90, 200, 80)];

        Assert.Equal([contacts[0], contacts[2]], Filter.Drop(contacts));
    }

    [Fact]
    public void Regrips_on_one_hold_count_together()
    {
        List<LimbContact> contacts = [At(10, 60, 0), At(70, 75, 40), At(80, 85, 41), At(90, 200, 80)];

        Assert.Equal(contacts, Filter.Drop(contacts));
    }

    [Fact]
    public void A_hold_cut_short_by_the_start_of_the_video_is_kept()
    {
        List<LimbContact> contacts = [At(1, 6, 0), At(20, 200, 80)];

        Assert.Equal(contacts, Filter.Drop(contacts));
    }

    [Fact]
    public void Feet_may_tap()
    {
        List<LimbContact> contacts = [At(10, 60, 0, Limb.LeftFoot), At(70, 76, 40, Limb.LeftFoot)];

        Assert.Equal(contacts, Filter.Drop(contacts));
    }

    private static LimbContact At(int start, int end, double x, Limb limb = Limb.LeftHand) =>
        new(limb, new TickRange(start, end), new Point(x, 0));
}
