namespace Ascension.Coaching.Movement.Phases;

/// <summary>What a pause between moves was.</summary>
internal enum PauseKind
{
    /// <summary>Still, on a straight arm or with a hand off: energy is saved.</summary>
    Rest,

    /// <summary>Anything else: energy is spent.</summary>
    Hesitation,
}
