namespace Ascension.Coaching.Training.Catalogue;

/// <summary>What an exercise needs besides the floor, a wall of a room and a mat.</summary>
public enum Equipment
{
    /// <summary>Anything to climb on: boulders or a rope, hall or rock.</summary>
    Climbing,

    /// <summary>Boulders.</summary>
    Boulder,

    /// <summary>Roped routes and a partner to belay.</summary>
    Route,

    /// <summary>A steep training board.</summary>
    Board,

    /// <summary>A hangboard.</summary>
    Hangboard,

    /// <summary>A campus board.</summary>
    Campus,

    /// <summary>A pull-up bar.</summary>
    PullUpBar,

    /// <summary>Dumbbells, plates or a barbell.</summary>
    Weights,

    /// <summary>Elastic bands.</summary>
    Bands,
}
