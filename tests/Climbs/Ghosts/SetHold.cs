using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Ghosts;

/// <summary>A hold as it was screwed on.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Line">Whose it is: the climbed route's, another one's, or of neither.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Type">What it offers.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Place">Its middle, metres.</param>
/// <param name="Width">Metres.</param>
/// <param name="Height">Metres.</param>
internal sealed record SetHold(
    string Id,
    RouteLine Line,
    HoldRole Role,
    HoldType Type,
    HoldColour Colour,
    WallPoint Place,
    double Width,
    double Height);
