namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>How a move is made.</summary>
public enum MoveKind
{
    /// <summary>One limb goes while the others hold the body still.</summary>
    Static = 0,

    /// <summary>One foot takes the hold of the other, which leaves it.</summary>
    FootSwap = 1,

    /// <summary>A hand goes at the moment in which the body is weightless; the feet stay.</summary>
    Deadpoint = 2,

    /// <summary>A hand goes and both feet come off; the hands catch the swing.</summary>
    CutLoose = 3,

    /// <summary>A jump: a hand catches a hold beyond the reach of the feet.</summary>
    Dyno = 4,
}
