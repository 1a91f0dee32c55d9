using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;

namespace Ascension.Grains.Routes;

/// <summary>Puts what a model found beside what the climber has done.</summary>
internal static class DetectionMerge
{
    /// <summary>Boxes that share this much are the same hold.</summary>
    private const double SameHold = 0.5;

    /// <exception cref="Abstractions.Errors.AscensionException"><c>invalid_request</c>: a broken model.</exception>
    public static RouteGrainState Apply(RouteGrainState state, RecordHolds command)
    {
        var selected = state.Selection?.Holds ?? [];
        var kept = state.Holds.FindAll(hold => hold.IsTouched || selected.Contains(hold.Number));
        var taken = kept.ConvertAll(hold => hold.Box).AddRange(state.Rejected.Select(guess => guess.Box));
        var number = state.LastNumber;
        var room = Math.Min(RouteLimits.MostHolds - kept.Count, HoldId.MaxNumber - number);
        List<KeptHold> found =
        [
            .. command.Holds
                .Where(hold => !taken.Exists(box => HoldGeometry.Overlap(box, hold.Box) >= SameHold))
                .OrderByDescending(hold => hold.Confidence)
                .Take(room)
                .Select(hold => HoldReader.Read(hold, ++number)),
        ];
        return state with
        {
            Holds = kept.AddRange(found),
            LastNumber = number,
            Detection = command.Detection,
            Searching = state.Searching == command.Detection ? null : state.Searching,
        };
    }
}
