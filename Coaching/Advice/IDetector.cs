using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Advice;

/// <summary>Looks for one fault.</summary>
internal interface IDetector
{
    /// <summary>What is fixed about the fault and its advice.</summary>
    DetectorTraits Traits { get; }

    /// <summary>The fault, or null when the climb does not show it often and clearly enough.</summary>
    Finding? Detect(ClimbMovement climb);
}
