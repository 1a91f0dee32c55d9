using Ascension.Storage.Results;

namespace Ascension.Storage.Training;

/// <summary>
/// The training sessions of all climbers: what lists and the history of a new programme are read from. The plan that a
/// session was logged in writes it here after keeping it itself. Times are kept to the microsecond.
/// </summary>
public interface ITrainingLogStore
{
    /// <summary>Writes sessions; one that is there already stays as it is, a session never changes.</summary>
    Task AddAsync(IReadOnlyList<TrainingSessionRow> sessions, CancellationToken cancellationToken);

    /// <summary>A climber's sessions, the last logged first.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="before">Only ids before this one; null for the first page.</param>
    /// <param name="limit">1 to 100.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<Page<TrainingSessionRow>> ListAsync(
        Guid user, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>A climber's sessions of the days from one on, oldest day first.</summary>
    Task<IReadOnlyList<TrainingSessionRow>> ListSinceAsync(
        Guid user, DateOnly since, CancellationToken cancellationToken);
}
