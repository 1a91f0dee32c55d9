using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Models;

/// <summary>Opens ONNX Runtime sessions on the configured execution provider.</summary>
/// <remarks>The GPU providers cannot be run on a machine without one; their whole code is in this class.</remarks>
internal sealed class InferenceSessions(VisionOptions options, ILogger logger)
{
    private static readonly ExecutionProvider[] ProbeOrder =
        [ExecutionProvider.TensorRt, ExecutionProvider.Cuda, ExecutionProvider.Cpu];

    /// <summary>Opens a session and says on which provider it runs.</summary>
    /// <exception cref="ModelException">The provider cannot load, or the graph breaks its contract.</exception>
    public (InferenceSession Session, ExecutionProvider Provider) Open(VerifiedModel model)
    {
        (InferenceSession session, ExecutionProvider provider) = options.ExecutionProvider is ExecutionProvider.Auto
            ? Probe(model)
            : (OpenExplicit(model), options.ExecutionProvider);
        try
        {
            SessionContract.Verify(session, model.Description);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        logger.LogInformation(
            "Model {Model} {Version} runs on {Provider} with {Threads} thread(s)",
            model.Description.Name, model.Description.Version, provider, options.Threads);
        return (session, provider);
    }

    private static bool IsUnavailable(Exception exception) =>
        exception is OnnxRuntimeException or EntryPointNotFoundException or DllNotFoundException;

    private InferenceSession OpenExplicit(VerifiedModel model)
    {
        try
        {
            return Create(model, options.ExecutionProvider);
        }
        catch (Exception exception) when (IsUnavailable(exception))
        {
            throw new ModelException(
                $"{VisionOptions.Section}:ExecutionProvider is {options.ExecutionProvider}, which cannot load here. "
                + "GPU providers need a build with -p:OnnxRuntime=Gpu, a driver and the CUDA libraries; "
                + "set Cpu or Auto to run without.",
                exception);
        }
    }

    private (InferenceSession Session, ExecutionProvider Provider) Probe(VerifiedModel model)
    {
        List<Exception> failures = [];
        foreach (ExecutionProvider provider in ProbeOrder)
        {
            try
            {
                return (Create(model, provider), provider);
            }
            catch (Exception exception) when (IsUnavailable(exception))
            {
                logger.LogDebug(exception, "Execution provider {Provider} is not available", provider);
                failures.Add(exception);
            }
        }

        throw new ModelException("No execution provider can run the model.", new AggregateException(failures));
    }

    private InferenceSession Create(VerifiedModel model, ExecutionProvider provider)
    {
        using SessionOptions session = new()
        {
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            IntraOpNumThreads = options.Threads,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };

        // Spinning threads would take the cores that decode the next frames.
        session.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        switch (provider)
        {
            case ExecutionProvider.Cuda:
                session.AppendExecutionProvider_CUDA();
                break;
            case ExecutionProvider.TensorRt:
                session.AppendExecutionProvider_Tensorrt();
                session.AppendExecutionProvider_CUDA();
                break;
            case ExecutionProvider.Cpu or ExecutionProvider.Auto:
                break;
            default:
                throw new ModelException($"Execution provider {provider} is not known.");
        }

        return new InferenceSession(model.Content, session);
    }
}
