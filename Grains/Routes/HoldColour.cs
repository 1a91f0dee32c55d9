namespace Ascension.Grains.Routes;

/// <summary>Names of the colours that holds are sold in.</summary>
internal enum HoldColour
{
    Black = 0,
    White = 1,
    Grey = 2,
    Red = 3,
    Orange = 4,
    Yellow = 5,
    Green = 6,
    Turquoise = 7,
    Blue = 8,
    Purple = 9,
    Pink = 10,
    Brown = 11,
}
