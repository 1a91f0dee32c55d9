using System.Text.Json.Serialization;
using Ascension.Coaching.Training.Programmes.Profiles;

namespace Ascension.Coaching.Training.Programmes.Planned;

/// <summary>
/// A training programme: plain data, kept as JSON and shown as JSON. Days before the last adaptation stand as they were
/// planned at the time.
/// </summary>
public sealed record Programme
{
    /// <summary>Names this document format.</summary>
    public const string CurrentFormat = "ascension.programme/1";

    /// <summary>The document format.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>What it was made for.</summary>
    public required TrainingProfile Profile { get; init; }

    /// <summary>What the goal asks.</summary>
    public required GoalAssessment Goal { get; init; }

    /// <summary>Weeks in order, without gaps.</summary>
    public required IReadOnlyList<ProgrammeWeek> Weeks { get; init; }

    /// <summary>What the climber should know about the whole programme.</summary>
    public required IReadOnlyList<Reason> Notes { get; init; }

    /// <summary>Parts of the body that are spared, by injury or pain.</summary>
    public required IReadOnlyList<Restriction> Restrictions { get; init; }

    /// <summary>Exercises added because analyses found the same weakness twice.</summary>
    public required IReadOnlyList<AddedDrill> Drills { get; init; }

    /// <summary>Share of the usual load that suits the climber, by how hard sessions felt; 0.7 to 1.15.</summary>
    public double LoadFactor { get; init; } = 1;

    /// <summary>Number of the last missed week whose training moved later; 0: none.</summary>
    public int ShiftedForWeek { get; init; }

    /// <summary>Day of the last adaptation that changed something; null: as first made.</summary>
    public DateOnly? AdaptedOn { get; init; }

    /// <summary>All sessions in order of their days.</summary>
    [JsonIgnore]
    public IEnumerable<PlannedSession> Sessions => Weeks.SelectMany(week => week.Sessions);
}
