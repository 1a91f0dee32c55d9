using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Operations;
using Ascension.Grains.Persistence;

namespace Ascension.Grains.Operations;

internal sealed class DeadLetterGrain(
    [PersistentState("dead-letters", GrainStateStore.Name)] IPersistentState<DeadLetterState> letters)
    : Grain, IDeadLetterGrain
{
    public Task AddAsync(DeadLetter letter) => letters.PersistAsync(new DeadLetterState
    {
        Letters = letters.State.Letters.RemoveAll(other => other.Analysis == letter.Analysis).Insert(0, letter),
    });

    public Task<IReadOnlyList<DeadLetter>> ListAsync() =>
        Task.FromResult<IReadOnlyList<DeadLetter>>(letters.State.Letters);

    public async Task<bool> RequeueAsync(AnalysisId analysis)
    {
        if (letters.State.Letters.Find(other => other.Analysis == analysis) is not { } letter)
        {
            return false;
        }

        try
        {
            await GrainFactory.Analysis(analysis).RetryAsync(letter.Owner);
        }
        catch (AscensionException refusal) when (refusal.Code is ErrorCodes.StateConflict or ErrorCodes.NotFound)
        {
            // The climber has retried or deleted it meanwhile: the letter is out of date.
        }

        await RemoveAsync(analysis);
        return true;
    }

    public async Task RemoveAsync(AnalysisId analysis)
    {
        var rest = letters.State.Letters.RemoveAll(other => other.Analysis == analysis);
        if (rest.Count != letters.State.Letters.Count)
        {
            await letters.PersistAsync(new DeadLetterState { Letters = rest });
        }
    }
}
