namespace Ascension.Coaching.Training.Catalogue;

/// <summary>The catalogue's data cannot be used. The message names the file, the exercise and the field.</summary>
/// <param name="file">File name.</param>
/// <param name="exercise">Id of the exercise; null when the fault is not inside one.</param>
/// <param name="field">The field, or a path to it; null when it is the whole exercise or file.</param>
/// <param name="reason">What is wrong.</param>
/// <param name="inner">The cause, if another error.</param>
public sealed class CatalogueException(
    string file,
    string? exercise,
    string? field,
    string reason,
    Exception? inner = null)
    : Exception(Describe(file, exercise, field, reason), inner)
{
    /// <summary>File name.</summary>
    public string File { get; } = file;

    /// <summary>Id of the exercise; null when the fault is not inside one.</summary>
    public string? ExerciseId { get; } = exercise;

    /// <summary>The field, or a path to it; null when it is the whole exercise or file.</summary>
    public string? Field { get; } = field;

    private static string Describe(string file, string? exercise, string? field, string reason) =>
        string.Join(", ", new[] { file, exercise, field }.OfType<string>()) + ": " + reason;
}
