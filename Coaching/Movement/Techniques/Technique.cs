namespace Ascension.Coaching.Movement.Techniques;

/// <summary>What climbers do on purpose and have a word for.</summary>
internal enum Technique
{
    /// <summary>A free leg is held out against the turn of the body.</summary>
    Flag,

    /// <summary>A knee is turned in and down to bring the hip to the wall.</summary>
    DropKnee,

    /// <summary>A heel pulls on a high hold.</summary>
    HeelHook,

    /// <summary>The top of a toe pulls on a high hold.</summary>
    ToeHook,

    /// <summary>Both hands on one hold.</summary>
    Match,

    /// <summary>A hand goes to the far side of the other.</summary>
    CrossThrough,

    /// <summary>A bent arm holds the body while the other hand reaches.</summary>
    LockOff,

    /// <summary>A jump that takes both feet off.</summary>
    Dyno,

    /// <summary>A hand presses down and lifts the body.</summary>
    Mantle,

    /// <summary>The weight is brought over a foot placed high and to the side.</summary>
    RockOver,
}
