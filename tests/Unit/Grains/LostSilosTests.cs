using System.Collections.Immutable;
using System.Net;
using Ascension.Grains.Clustering;

namespace Ascension.Unit.Grains;

public sealed class LostSilosTests
{
    private static readonly SiloAddress First = Silo(1);
    private static readonly SiloAddress Second = Silo(2);
    private static readonly SiloAddress Third = Silo(3);

    [Fact]
    public void A_silo_that_worked_and_is_dead_now_is_lost()
    {
        var before = Snapshot((First, SiloStatus.Active), (Second, SiloStatus.Active));
        var now = Snapshot((First, SiloStatus.Active), (Second, SiloStatus.Dead));

        Assert.Equal([Second], LostSilos.Lost(before, now));
        Assert.Empty(LostSilos.Lost(now, now));
    }

    [Fact]
    public void A_silo_that_leaves_in_order_is_not_lost()
    {
        var before = Snapshot((First, SiloStatus.Active), (Second, SiloStatus.ShuttingDown));

        Assert.Empty(LostSilos.Lost(before, Snapshot((First, SiloStatus.Active), (Second, SiloStatus.Dead))));
    }

    [Fact]
    public void All_silos_agree_on_one_active_silo_that_takes_over()
    {
        Assert.Equal(Second, LostSilos.Caretaker(Snapshot(
            (Third, SiloStatus.Active), (First, SiloStatus.Dead), (Second, SiloStatus.Active))));
        Assert.Null(LostSilos.Caretaker(Snapshot((First, SiloStatus.Dead))));
    }

    private static SiloAddress Silo(int number) =>
        SiloAddress.New(IPAddress.Loopback, 11000 + number, generation: 7);

    private static ClusterMembershipSnapshot Snapshot(params (SiloAddress Silo, SiloStatus Status)[] members) => new(
        members.ToImmutableDictionary(
            member => member.Silo, member => new ClusterMember(member.Silo, member.Status, $"{member.Silo}")),
        new MembershipVersion(1));
}
