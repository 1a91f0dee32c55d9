namespace Ascension.Skeletons.Holds;

/// <summary>Names of the colours that holds are sold in.</summary>
public enum HoldColour
{
    /// <summary>Black.</summary>
    Black = 0,

    /// <summary>White.</summary>
    White = 1,

    /// <summary>Grey.</summary>
    Grey = 2,

    /// <summary>Red.</summary>
    Red = 3,

    /// <summary>Orange.</summary>
    Orange = 4,

    /// <summary>Yellow.</summary>
    Yellow = 5,

    /// <summary>Green.</summary>
    Green = 6,

    /// <summary>Turquoise.</summary>
    Turquoise = 7,

    /// <summary>Blue.</summary>
    Blue = 8,

    /// <summary>Purple.</summary>
    Purple = 9,

    /// <summary>Pink.</summary>
    Pink = 10,

    /// <summary>Brown.</summary>
    Brown = 11,
}
