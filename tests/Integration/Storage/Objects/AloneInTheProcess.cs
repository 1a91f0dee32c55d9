namespace Ascension.Integration.Storage.Objects;

/// <summary>Tests that nothing else may run beside.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
