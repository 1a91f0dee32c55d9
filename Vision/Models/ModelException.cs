namespace Ascension.Vision.Models;

/// <summary>A model or its execution provider cannot be used as configured; the silo must not start.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="innerException">The cause.</param>
public sealed class ModelException(string message, Exception? innerException = null)
    : Exception(message, innerException);
