namespace Ascension.Skeletons.Holds;

/// <summary>A hold in wall coordinates: the first frame of the video, in its widths and heights.</summary>
/// <param name="Id">Identity, unique on its wall.</param>
/// <param name="Type">What it offers.</param>
/// <param name="X">Centre of the grip, in widths of the frame.</param>
/// <param name="Y">Centre of the grip, in heights of the frame.</param>
/// <param name="Box">What it covers.</param>
public sealed record Hold(string Id, HoldType Type, double X, double Y, HoldBox Box);
