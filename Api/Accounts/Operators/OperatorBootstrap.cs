using Ascension.Api.Accounts.Passwords;
using Ascension.Api.Accounts.Sessions;
using Ascension.Api.Problems;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Microsoft.Extensions.Options;

namespace Ascension.Api.Accounts.Operators;

/// <summary>Opens the operator's account once the cluster answers.</summary>
internal sealed class OperatorBootstrap(
    IServiceProvider services,
    IOptions<OperatorOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<OperatorBootstrap> logger) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is { Email: { } email, Password: { } password })
        {
            TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task.WaitAsync(stoppingToken);
            while (!await TryOpenAsync(EmailAddress.Normalise(email), password, stoppingToken))
            {
                await Task.Delay(RetryAfter, time, stoppingToken);
            }
        }
    }

    private async Task<bool> TryOpenAsync(EmailAddress email, string password, CancellationToken stop)
    {
        try
        {
            var hash = await services.GetRequiredService<PasswordVault>().HashAsync(password, stop);
            await services.GetRequiredService<Registration>()
                .OpenAsync(new(email, hash, null, null, "en", IsOperator: true));
            logger.LogInformation("The operator's account was opened");
            return true;
        }
        catch (AscensionException refusal) when (refusal.Code == ErrorCodes.EmailTaken)
        {
            await WarnUnlessOperatorAsync(email);
            return true;
        }
        catch (Exception exception) when (ProblemExceptionHandler.IsDependencyFailure(exception)
            && !stop.IsCancellationRequested)
        {
            logger.LogWarning(exception, "The operator's account could not be opened yet");
            return false;
        }
    }

    /// <summary>Somebody else registered the address first: they must not get the role.</summary>
    private async Task WarnUnlessOperatorAsync(EmailAddress email)
    {
        var grains = services.GetRequiredService<IGrainFactory>();
        if (await grains.EmailClaim(email).GetOwnerAsync() is { } owner
            && !(await grains.User(owner).GetProfileAsync()).IsOperator)
        {
            logger.LogError("The address in Ascension:Operator:Email belongs to an account that is no operator");
        }
    }
}
