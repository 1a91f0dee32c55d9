namespace Ascension.Skeletons.Timeline;

/// <summary>What the camera did during the climb.</summary>
public enum CameraState
{
    /// <summary>The camera stood still.</summary>
    Static,

    /// <summary>The camera moved and its motion was followed.</summary>
    Moving,

    /// <summary>The camera moved and could not be followed: path metrics are unreliable.</summary>
    MovingUnstable,
}
