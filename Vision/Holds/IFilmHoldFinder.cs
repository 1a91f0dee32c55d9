namespace Ascension.Vision.Holds;

/// <summary>Finds the holds of a wall in a frame of a video.</summary>
public interface IFilmHoldFinder
{
    /// <summary>Name and version of the model.</summary>
    string Model { get; }

    /// <summary>
    /// Finds holds beside the climber. Takes a second of the processor: not for a scheduler's thread.
    /// </summary>
    /// <param name="frame">The frame.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Holds in widths and heights of the frame, not of the wall.</returns>
    WallFindings FindInFrame(ClearFrame frame, CancellationToken cancellationToken);
}
