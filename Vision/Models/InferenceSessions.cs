using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Models;

/// <summary>Opens ONNX Runtime sessions on the configured execution provider.</summary>
/// <remarks>The GPU providers cannot be run on a machine without one; their whole code is in this class.</remarks>
internal sealed class InferenceSessions(VisionOptions options, ILogger logger)
{
    private static readonly ExecutionProvider[] GpuProviders = [ExecutionProvider.TensorRt, ExecutionProvider.Cuda];

    /// <summary>Opens a session; says what the graph is and on which provider it runs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="threads">Threads of one call on the processor.</param>
    /// <exception cref="ModelException">The provider cannot load, or the graph breaks its contract.</exception>
    public OpenModel Open(VerifiedModel model, int threads)
    {
        (InferenceSession session, ExecutionProvider provider) = options.ExecutionProvider is ExecutionProvider.Auto
            ? Probe(model, threads)
            : (OpenExplicit(model, threads), options.ExecutionProvider);
        try
        {
            ModelDescription description = SessionContract.Resolve(session, model.Description);
            logger.LogInformation(
                "Model {Model} {Version} runs on {Provider} with {Threads} thread(s), read by adapter {Adapter}",
                description.Name, description.Version, provider, threads, description.AdapterName);
            return new OpenModel(session, description, provider);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static bool IsUnavailable(Exception exception) =>
        exception is OnnxRuntimeException or EntryPointNotFoundException or DllNotFoundException;

    private InferenceSession OpenExplicit(VerifiedModel model, int threads)
    {
        try
        {
            return Create(model, options.ExecutionProvider, threads);
        }
        catch (Exception exception) when (IsUnavailable(exception))
        {
            throw options.ExecutionProvider is ExecutionProvider.Cpu
                ? Unrunnable(model, exception)
                : Unloadable(options.ExecutionProvider, exception);
        }
    }

    private static ModelException Unloadable(ExecutionProvider provider, Exception exception) => new(
        $"{VisionOptions.Section}:ExecutionProvider is {provider}, which cannot load here. GPU providers need a build "
        + "with -p:OnnxRuntime=Gpu, a driver and the CUDA libraries; set Cpu or Auto to run without. "
        + $"({exception.Message.Trim()})",
        exception);

    // The processor is always there: what fails on it is the graph.
    private static ModelException Unrunnable(VerifiedModel model, Exception exception) => new(
        $"Model '{model.Description.Name}' in '{model.Description.File}' cannot be run: {exception.Message.Trim()}",
        exception);

    private (InferenceSession Session, ExecutionProvider Provider) Probe(VerifiedModel model, int threads)
    {
        foreach (ExecutionProvider provider in GpuProviders)
        {
            try
            {
                return (Create(model, provider, threads), provider);
            }
            catch (Exception exception) when (IsUnavailable(exception))
            {
                logger.LogInformation(
                    "Execution provider {Provider} is not available: {Reason}", provider, exception.Message.Trim());
            }
        }

        try
        {
            return (Create(model, ExecutionProvider.Cpu, threads), ExecutionProvider.Cpu);
        }
        catch (Exception exception) when (IsUnavailable(exception))
        {
            throw Unrunnable(model, exception);
        }
    }

    private static InferenceSession Create(VerifiedModel model, ExecutionProvider provider, int threads)
    {
        using SessionOptions session = new()
        {
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            IntraOpNumThreads = threads,
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
