namespace Ascension.Skeletons.Holds;

/// <summary>Where the holds of an analysis come from.</summary>
public enum HoldSource
{
    /// <summary>A frame of the video; places are in wall coordinates.</summary>
    Video = 0,

    /// <summary>The photo of the route; places are in its widths and heights.</summary>
    Photo = 1,
}
