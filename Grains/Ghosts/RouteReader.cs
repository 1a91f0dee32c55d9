using Ascension.Coaching.Ghosts.Body;
using Ascension.Coaching.Ghosts.Reporting;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Grains.Abstractions.Accounts;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Accounts;
using Ascension.Grains.Holds;
using Ascension.Grains.Validation;
using Ascension.Skeletons.Holds;

namespace Ascension.Grains.Ghosts;

/// <summary>Reads a selected route as the planner wants it: in metres.</summary>
internal static class RouteReader
{
    private const double SteepestDegrees = 75;
    private static readonly string[] Hands = ["left_hand", "right_hand"];

    /// <exception cref="AscensionException">
    /// <c>state_conflict</c> without a selection, <c>invalid_request</c> for what the planner has no model of.
    /// </exception>
    public static ClimbedRoute Read(RouteDetails details)
    {
        if (details is not { Selection: { } selection, Width: { } width, Height: { } height })
        {
            throw new AscensionException(ErrorCodes.StateConflict, "Select the holds of the route first.");
        }

        var check = new FieldCheck();
        check.Require(
            !(selection.WallAngleDegrees > SteepestDegrees),
            "wall_angle_deg",
            $"The ghost climbs walls of up to {SteepestDegrees} degrees.");
        check.ThrowIfWrong();
        var scale = PictureScale.Of(width, height, selection.WallHeightMetres);
        var chosen = selection.Holds.ToHashSet();
        var route = new Route(
            [.. details.Holds.Where(hold => chosen.Contains(hold.Id)).Select(hold => Hold(hold, scale))],
            selection.WallAngleDegrees ?? 0,
            PictureScale.FloorY);
        return route.FindProblem() is { } problem
            ? throw new AscensionException(ErrorCodes.StateConflict, $"No ghost climbs this selection: {problem}.")
            : new(route, scale);
    }

    /// <summary>All holds of a route's photo in metres.</summary>
    public static IReadOnlyList<PhotoHold> ReadWall(RouteDetails photo, PictureScale scale) =>
        scale.ToMetres(PhotoHolds.Of(photo, findings: null, code: null));

    /// <exception cref="AscensionException">
    /// <c>invalid_request</c> for a climber without hands, or with measures that do not belong together.
    /// </exception>
    public static void RequireBody(UserProfile climber)
    {
        var check = new FieldCheck();
        check.Require(
            !Hands.All(climber.UnavailableLimbs.Contains), "unavailable_limbs", "The ghost needs a hand to climb.");
        var problem = BodyCheck.FindProblem(ClimberBodies.Of(climber));
        check.Require(
            problem is null,
            $"morphology.{problem switch
            {
                BodyMeasure.ArmSpan => "arm_span_cm",
                BodyMeasure.ShoulderHeight => "shoulder_height_cm",
                BodyMeasure.HipHeight => "hip_height_cm",
                _ => "height_cm",
            }}",
            "The ghost needs measures that go together: this one does not fit the others of the profile.");
        check.ThrowIfWrong();
    }

    private static Coaching.Ghosts.Walls.RouteHold Hold(
        Abstractions.Routes.RouteHold hold, PictureScale scale) => new(
        hold.Id.ToString(),
        Words.Find<HoldType>(hold.Type) ?? HoldType.Edge,
        Words.Find<HoldRole>(hold.Role) ?? HoldRole.Hand,
        scale.ToX(hold.Position.X),
        scale.ToY(hold.Position.Y),
        hold.Box.Width * scale.WidthM,
        hold.Box.Height * scale.HeightM);
}
