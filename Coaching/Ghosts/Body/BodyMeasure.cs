namespace Ascension.Coaching.Ghosts.Body;

/// <summary>What a profile tells of a body's size.</summary>
public enum BodyMeasure
{
    /// <summary>Stature.</summary>
    Height = 0,

    /// <summary>From fingertip to fingertip.</summary>
    ArmSpan = 1,

    /// <summary>From the floor to the shoulders.</summary>
    ShoulderHeight = 2,

    /// <summary>From the floor to the hips.</summary>
    HipHeight = 3,
}
