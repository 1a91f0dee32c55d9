using Ascension.Coaching.Training.Catalogue;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Coaching.Training.Programmes.Generation;

/// <summary>A session of a week before it has a day.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Priority">Its rank in the week, 0 the most important.</param>
internal readonly record struct WeekSlot(SessionType Type, int Priority)
{
    /// <summary>The type it stands in for, because injury or pain leaves that one empty.</summary>
    public SessionType? Instead { get; init; }

    /// <summary>The focus area it serves.</summary>
    public TrainingQuality? Focus { get; init; }

    /// <summary>The day it was missed on.</summary>
    public DateOnly? MissedOn { get; init; }
}
