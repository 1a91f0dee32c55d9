using Ascension.Coaching.Training.Programmes.Planned;
using Ascension.Coaching.Training.Programmes.Texts;
using Ascension.Grains.Abstractions.Events;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Diagnostics;
using Ascension.Grains.Validation;
using Ascension.Storage.Training;

namespace Ascension.Grains.Training;

/// <summary>Tells everybody what became of a plan. Every step may be repeated after a crash.</summary>
internal sealed class PlanAnnouncer(IGrainFactory grains, ITrainingLogStore log, AscensionMetrics metrics)
{
    /// <summary>Lists what is unlisted and tells what is untold; the plan may forget both afterwards.</summary>
    public async Task AnnounceAsync(GoalId goal, TrainingPlanState plan, CancellationToken cancellationToken)
    {
        if (plan.Unlisted.Count > 0)
        {
            var rows = plan.Sessions
                .Where(kept => plan.Unlisted.Contains(kept.Session.Id))
                .Select(kept => SessionReader.ToRow(kept, plan.Owner, goal.Value));
            await log.AddAsync([.. rows], cancellationToken);
        }

        if (plan.Untold.Count > 0)
        {
            var user = grains.User(new UserId(plan.Owner));
            var texts = ProgrammeTexts.Of((await user.GetProfileAsync()).Locale);
            foreach (var notice in plan.Untold)
            {
                await user.AppendEventAsync($"plan:{goal}:{notice.Key}", ToEvent(goal, notice, texts));
                metrics.PlanChanged(notice.Changes.Select(change => Words.Of(change.Kind)));
            }
        }
    }

    /// <summary>Reminds of a day's session; doing so again changes nothing.</summary>
    public async Task RemindAsync(GoalId goal, Guid owner, PlannedSession session)
    {
        await grains.User(new UserId(owner)).AppendEventAsync(
            $"session:{goal}:{session.Id}",
            new SessionUpcoming(goal, session.Date, Words.Of(session.Type), session.Minutes));
        metrics.SessionReminded();
    }

    private static PlanUpdated ToEvent(GoalId goal, PlanNotice notice, ProgrammeTexts texts) => new(
        goal,
        string.Join(' ', notice.Changes.Select(change => texts.Sentence(change.Reason)).Distinct()),
        [.. notice.Changes.Select(change => Words.Of(change.Kind)).Distinct()]);
}
