using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;

namespace Ascension.Climbs.Training;

/// <summary>A programme on a day of a climber's life.</summary>
/// <param name="Programme">The programme as it is in force.</param>
/// <param name="Log">All that was logged until then.</param>
/// <param name="Today">The day.</param>
internal sealed record LivedProgramme(Programme Programme, IReadOnlyList<LoggedSession> Log, DateOnly Today);
