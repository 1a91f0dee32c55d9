namespace Ascension.Coaching.Advice;

/// <summary>A part of the body that an exercise loads or that is injured.</summary>
internal enum BodyPart
{
    Finger,
    Wrist,
    Elbow,
    Shoulder,
    Back,
    Hip,
    Knee,
    Ankle,
}
