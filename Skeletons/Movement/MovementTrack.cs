namespace Ascension.Skeletons.Movement;

/// <summary>
/// What the movement analysis adds to a timeline; every column has one row a frame of the timeline.
/// </summary>
/// <param name="Angles">
/// Joint angles in degrees, 0 to 180, as <c>[(int)JointAngle][frame]</c>; NaN where a keypoint is missing.
/// </param>
/// <param name="CentreOfMassX">Centre of mass in widths of the frame (image coordinates); NaN where unknown.</param>
/// <param name="CentreOfMassY">Centre of mass in heights of the frame (image coordinates); NaN where unknown.</param>
/// <param name="Contacts">Contacts in order of start.</param>
/// <param name="Moves">Moves in order of start.</param>
/// <param name="Scores">Scores of the climb.</param>
public sealed record MovementTrack(
    float[][] Angles,
    float[] CentreOfMassX,
    float[] CentreOfMassY,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<Move> Moves,
    ClimbScores Scores);
