using Ascension.Coaching.Training.Programmes;
using Ascension.Coaching.Training.Programmes.Adaptation;
using Ascension.Coaching.Training.Programmes.Logged;
using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Profiles;
using Ascension.Grains.Scheduling;

namespace Ascension.Grains.Training;

/// <summary>Makes and fits programmes from what the service knows of a climber. CPU work, off any scheduler.</summary>
internal sealed class ProgrammeFitter(AnalysedClimbs climbs, CpuLimiter cpu)
{
    public async Task<Programme> MakeAsync(
        Guid climber,
        TrainingProfile profile,
        IReadOnlyList<LoggedSession> history,
        CancellationToken cancellationToken)
    {
        var analyses = await climbs.ReadAsync(climber, cancellationToken);
        return await cpu.RunAsync(
            () => ProgrammeGenerator.Default.Generate(profile, analyses, history), cancellationToken);
    }

    public async Task<AdaptedProgramme> FitAsync(
        Guid climber,
        Programme programme,
        IReadOnlyList<LoggedSession> log,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var analyses = await climbs.ReadAsync(climber, cancellationToken);
        return await cpu.RunAsync(
            () => ProgrammeAdapter.Default.Adapt(programme, log, analyses, today), cancellationToken);
    }
}
