using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Walls;

/// <summary>A hold of the wall on the photo of a route, chosen for the route or not.</summary>
/// <param name="Type">What it offers.</param>
/// <param name="Colour">Name of its colour; null when not known.</param>
/// <param name="X">Middle of its box, metres of the route to the right.</param>
/// <param name="Y">Middle of its box, metres of the route upwards.</param>
/// <param name="Width">Width of its box in metres, above 0.</param>
/// <param name="Height">Height of its box in metres, above 0.</param>
public sealed record PhotoHold(HoldType Type, HoldColour? Colour, double X, double Y, double Width, double Height)
{
    /// <summary>The same hold on a wall that many times as large.</summary>
    public PhotoHold Scaled(double factor) => this with
    {
        X = factor * X,
        Y = factor * Y,
        Width = factor * Width,
        Height = factor * Height,
    };
}
