namespace Ascension.Coaching.Movement.Phases;

/// <summary>At least two seconds between moves without a limb in the air.</summary>
/// <param name="Kind">Rest or hesitation.</param>
/// <param name="Range">When.</param>
internal sealed record Pause(PauseKind Kind, TickRange Range);
