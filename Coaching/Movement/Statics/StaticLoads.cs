using Ascension.Coaching.Movement.Body;
using Ascension.Coaching.Movement.Cleaning;
using Ascension.Coaching.Movement.Contacts;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Statics;

/// <summary>
/// How the weight is shared and held over the climb, as if every posture were held still; solved every few ticks. A
/// limb that cannot be used carries nothing.
/// </summary>
internal sealed class StaticLoads
{
    private readonly StaticLoad?[] _loads;
    private readonly int _step;

    /// <summary>Solves the statics of a climb.</summary>
    /// <param name="settings">How the weight is shared.</param>
    /// <param name="track">Keypoints.</param>
    /// <param name="scale">Size of the body.</param>
    /// <param name="mass">Centre of mass.</param>
    /// <param name="limbs">The limbs the climber can use.</param>
    /// <param name="window">When the climber is on the wall; nothing is known outside.</param>
    /// <param name="leanDegrees">Lean of the wall; null when unknown, then it counts as vertical.</param>
    public StaticLoads(
        StaticsSettings settings,
        CleanTrack track,
        BodyScale scale,
        MassPath mass,
        IReadOnlyList<LimbRecord> limbs,
        TickRange window,
        double? leanDegrees)
    {
        var solver = new LoadSolver(settings, track, scale, WallLean.Of(leanDegrees));
        _step = track.Clock.Ticks(settings.StepMs);
        _loads = new StaticLoad?[track.Clock.Count / _step + 1];
        for (var sample = 0; sample < _loads.Length; sample++)
        {
            var tick = sample * _step;
            _loads[sample] = window.Contains(tick) ? solver.Solve(limbs, mass[tick], tick) : null;
        }
    }

    /// <summary>
    /// The load nearest in time; null when fewer than two contacts or no centre of mass were seen.
    /// </summary>
    public StaticLoad? this[int tick] => _loads[Math.Clamp((tick + _step / 2) / _step, 0, _loads.Length - 1)];

    /// <summary>Share of the weight on a limb, 0 to 1; NaN when unknown.</summary>
    public double Share(Limb limb, int tick) => this[tick]?.Shares[(int)limb] ?? double.NaN;

    /// <summary>Mean of a figure over the loads known in a range; NaN of none.</summary>
    public double Mean(TickRange range, Func<StaticLoad, double> figure) =>
        Statistics.MeanOver(range, tick => this[tick] is { } load ? figure(load) : double.NaN);
}
