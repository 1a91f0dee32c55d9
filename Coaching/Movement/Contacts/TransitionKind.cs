namespace Ascension.Coaching.Movement.Contacts;

/// <summary>What a limb did between two contacts.</summary>
internal enum TransitionKind
{
    /// <summary>It went to another hold.</summary>
    Move,

    /// <summary>It was lifted shortly and put back on the same hold.</summary>
    Replace,

    /// <summary>It was off for long and came back to the same hold.</summary>
    Return,
}
