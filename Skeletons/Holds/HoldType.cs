namespace Ascension.Skeletons.Holds;

/// <summary>What a hold offers to a hand.</summary>
public enum HoldType
{
    /// <summary>Deep and positive: the whole hand closes around it.</summary>
    Jug = 0,

    /// <summary>A thin edge for the fingertips.</summary>
    Crimp = 1,

    /// <summary>Round: it holds by friction.</summary>
    Sloper = 2,

    /// <summary>Taken between fingers and thumb.</summary>
    Pinch = 3,

    /// <summary>A hole for one to three fingers.</summary>
    Pocket = 4,

    /// <summary>A flat edge as deep as a finger joint or more.</summary>
    Edge = 5,
}
