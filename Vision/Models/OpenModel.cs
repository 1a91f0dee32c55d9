using Microsoft.ML.OnnxRuntime;

namespace Ascension.Vision.Models;

/// <summary>A model that is ready to run.</summary>
/// <param name="Session">The session, owned by whoever opened it.</param>
/// <param name="Description">Its entry in the manifest, with the shapes of the graph.</param>
/// <param name="Provider">On which execution provider it runs.</param>
internal sealed record OpenModel(InferenceSession Session, ModelDescription Description, ExecutionProvider Provider);
