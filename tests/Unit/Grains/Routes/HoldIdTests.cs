using Ascension.Grains.Abstractions.Identity;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Grains.Routes;

public sealed class HoldIdTests
{
    private static readonly Guid Fresh = Guid.Parse("0199a4f5-6f70-7182-9d8e-9f0a1b2cfedc");

    [Fact]
    public void A_route_leaves_the_last_bits_of_its_id_to_its_holds()
    {
        var route = RouteId.Of(Fresh);

        Assert.Equal("0199a4f5-6f70-7182-9d8e-9f0a1b2c0000", $"{route}");
        Assert.Equal("0199a4f5-6f70-7182-9d8e-9f0a1b2c0001", $"{route.Hold(1)}");
        Assert.Equal("0199a4f5-6f70-7182-9d8e-9f0a1b2cffff", $"{route.Hold(HoldId.MaxNumber)}");
    }

    [Fact]
    public void The_id_of_a_route_stays_a_UUID_v7()
    {
        var id = RouteId.Of(Fresh).Value;

        Assert.Equal((7, Fresh.Variant), (id.Version, id.Variant));
    }

    [Fact]
    public void Every_hold_knows_its_route_and_number() => Prop.ForAll<Guid, ushort>((fresh, number) =>
    {
        var route = RouteId.Of(fresh);
        var hold = route.Hold(Math.Max((int)number, 1));
        return hold.Route == route && hold.Number == Math.Max((int)number, 1);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(HoldId.MaxNumber + 1)]
    public void Holds_are_numbered_from_1_to_65535(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RouteId.Of(Fresh).Hold(number));

    [Fact]
    public void The_id_of_a_route_is_the_id_of_no_hold() =>
        Assert.Equal(0, new HoldId(RouteId.Of(Fresh).Value).Number);
}
