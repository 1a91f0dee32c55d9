namespace Ascension.Coaching.Movement.Phases;

/// <summary>At least two seconds in which no limb goes to another hold.</summary>
/// <param name="Kind">Rest or hesitation.</param>
/// <param name="Range">When.</param>
internal sealed record Pause(PauseKind Kind, TickRange Range);
