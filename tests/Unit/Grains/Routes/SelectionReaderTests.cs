using Ascension.Coaching.Training.Grades;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Routes;
using Ascension.Skeletons.Holds;

namespace Ascension.Unit.Grains.Routes;

public sealed class SelectionReaderTests
{
    private static readonly RouteId Route = RouteId.Of(Guid.Parse("0199a4f5-6f70-7182-9d8e-9f0a1b2c0000"));

    private static readonly KeptHold[] Wall =
    [
        Holds.Placed(1), Holds.Placed(2), Holds.Placed(3) with { Colour = HoldColour.Red }, Holds.Placed(4),
    ];

    private static readonly SelectRoute Yellow = new()
    {
        Caller = default,
        Color = "yellow",
        Start = [Route.Hold(1)],
        Finish = [Route.Hold(4)],
    };

    [Fact]
    public void A_colour_selects_all_its_holds()
    {
        var selection = Read(Yellow);

        Assert.Equal([1, 2, 4], selection.Holds);
        Assert.Equal(HoldColour.Yellow, selection.Colour);
    }

    [Fact]
    public void Named_holds_are_selected_once_each()
    {
        var selection = Read(Yellow with { Color = null, Holds = [.. Ids(4, 3, 1, 3)] });

        Assert.Equal([1, 3, 4], selection.Holds);
        Assert.Null(selection.Colour);
    }

    [Fact]
    public void A_grade_is_kept_as_its_system_writes_it()
    {
        var selection = Read(Yellow with { Grade = " v4 ", WallAngleDegrees = -45, WallHeightMetres = 60 });

        Assert.Equal(("V4", GradeSystem.VScale), (selection.Grade, selection.GradeSystem));
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "both", "hold_ids" }, { "neither", "hold_ids" }, { "unknown hold", "hold_ids" }, { "no holds", "hold_ids" },
        { "unknown colour", "color" }, { "colour of no hold", "color" }, { "no start", "start_ids" },
        { "three starts", "start_ids" }, { "start outside", "start_ids" }, { "start elsewhere", "start_ids" },
        { "no finish", "finish_ids" }, { "finish outside", "finish_ids" }, { "finish is start", "finish_ids" },
        { "too steep", "wall_angle_deg" }, { "not a number", "wall_angle_deg" }, { "too low", "wall_height_m" },
        { "no grade", "grade" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_does_not_fit_is_named(string what, string field)
    {
        var refusal = Assert.Throws<AscensionException>(() => Read(Spoil(what)));

        Assert.Equal(ErrorCodes.InvalidRequest, refusal.Code);
        Assert.Contains(field, refusal.Fields.Keys);
    }

    private static SelectRoute Spoil(string what) => what switch
    {
        "both" => Yellow with { Holds = [.. Ids(1, 4)] },
        "neither" => Yellow with { Color = null },
        "unknown hold" => Yellow with { Color = null, Holds = [.. Ids(1, 4, 9)] },
        "no holds" => Yellow with { Color = null, Holds = [] },
        "unknown colour" => Yellow with { Color = "infrared" },
        "colour of no hold" => Yellow with { Color = "blue" },
        "no start" => Yellow with { Start = [] },
        "three starts" => Yellow with { Start = [.. Ids(1, 2, 4)] },
        "start outside" => Yellow with { Start = [.. Ids(3)] },
        "start elsewhere" => Yellow with { Start = [RouteId.Of(Guid.Empty).Hold(1)] },
        "no finish" => Yellow with { Finish = [] },
        "finish outside" => Yellow with { Finish = [.. Ids(3)] },
        "finish is start" => Yellow with { Finish = [.. Ids(1, 4)] },
        "too steep" => Yellow with { WallAngleDegrees = 90.1 },
        "not a number" => Yellow with { WallAngleDegrees = double.NaN },
        "too low" => Yellow with { WallHeightMetres = 0.9 },
        "no grade" => Yellow with { Grade = "easy" },
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static IEnumerable<HoldId> Ids(params int[] numbers) => numbers.Select(Route.Hold);

    private static KeptSelection Read(SelectRoute command) => SelectionReader.Read(command, Route, Wall);
}
