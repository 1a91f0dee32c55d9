using System.Text.Json;
using Ascension.Coaching.Ghosts.Poses;
using Ascension.Coaching.Ghosts.Walls;

namespace Ascension.Coaching.Ghosts.Comparison;

/// <summary>What is kept of a ghost for climbs to be compared with it.</summary>
/// <param name="Route">The route it is on, in metres.</param>
/// <param name="IsScaleKnown">These metres were measured and not assumed.</param>
/// <param name="Body">The body it is for.</param>
/// <param name="Cost">Cost of its way.</param>
/// <param name="Trace">Its way.</param>
/// <param name="Wall">All holds of the route's photo; null in what was kept before they were.</param>
/// <param name="Postures">
/// The postures that were tried for its stances; null in what was kept before they were.
/// </param>
public sealed record GhostBasis(
    Route Route,
    bool IsScaleKnown,
    ClimberBody Body,
    double Cost,
    ClimbTrace Trace,
    IReadOnlyList<PhotoHold>? Wall = null,
    PostureSet? Postures = null)
{
    /// <summary>The route on its photo.</summary>
    public PhotoRoute OnPhoto() => new(Route, IsScaleKnown, Wall ?? []);

    /// <summary>What is kept of a plan that gets up.</summary>
    /// <exception cref="ArgumentException">The plan has no frames.</exception>
    public static GhostBasis Of(GhostPlan plan, PhotoRoute on, ClimberBody body)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(on);
        return plan.Frames.Count > 0
            ? new(on.Route, on.IsScaleKnown, body, plan.Cost, ClimbTrace.Of(plan), on.Wall, plan.Postures)
            : throw new ArgumentException("There is nothing to compare with.", nameof(plan));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static GhostBasis Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<GhostBasis>(json) ?? throw new JsonException("There is no ghost.");

    /// <summary>JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);
}
