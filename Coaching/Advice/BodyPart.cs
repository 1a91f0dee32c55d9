namespace Ascension.Coaching.Advice;

/// <summary>A part of the body that an exercise loads or that is injured.</summary>
public enum BodyPart
{
    /// <summary>Fingers, their pulleys, thumb, hand.</summary>
    Finger,

    /// <summary>Wrist.</summary>
    Wrist,

    /// <summary>Elbow and forearm.</summary>
    Elbow,

    /// <summary>Shoulder.</summary>
    Shoulder,

    /// <summary>Back.</summary>
    Back,

    /// <summary>Hip.</summary>
    Hip,

    /// <summary>Knee.</summary>
    Knee,

    /// <summary>Ankle, foot, toes.</summary>
    Ankle,
}
