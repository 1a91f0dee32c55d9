using Ascension.Unit.Vision.Media;
using Ascension.Vision;
using Ascension.Vision.Models;
using Microsoft.Extensions.Options;

namespace Ascension.Unit.Vision;

public sealed class ModelTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "models");

    private readonly ClipWorkshop _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shipped_models_are_what_the_manifest_names()
    {
        ModelCatalog catalog = Catalog(Shipped);

        Assert.All(catalog.Models, model => Assert.NotEmpty(catalog.Load(model.Task).Content));
        Assert.Contains(catalog.Models, model => model.Task == "pose");
    }

    [Fact]
    public void Changed_model_is_refused_by_its_hash()
    {
        File.Copy(Path.Combine(Shipped, "manifest.json"), Path.Combine(_folder.Folder, "manifest.json"));
        byte[] content = File.ReadAllBytes(Path.Combine(Shipped, "pose.onnx"));
        content[^1] ^= 1;
        _folder.Write("pose.onnx", content);

        ModelException error = Assert.Throws<ModelException>(() => Catalog(_folder.Folder).Load("pose"));

        Assert.Contains("SHA-256", error.Message, StringComparison.Ordinal);
        Assert.Contains("pose.onnx", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"format\":\"ascension.models/2\",\"models\":[]}")]
    [InlineData("no json")]
    public void Manifest_that_cannot_be_read_is_an_error(string text)
    {
        _folder.Write("manifest.json", System.Text.Encoding.UTF8.GetBytes(text));

        Assert.Throws<ModelException>(() => Catalog(_folder.Folder));
    }

    [Fact]
    public void Missing_manifest_is_an_error() => Assert.Throws<ModelException>(() => Catalog(_folder.Folder));

    [Fact]
    public void Model_of_a_task_that_has_none_is_an_error() =>
        Assert.Throws<ModelException>(() => Catalog(Shipped).Load("mind-reading"));

    [Theory]
    [InlineData(ExecutionProvider.Cuda)]
    [InlineData(ExecutionProvider.TensorRt)]
    public void Provider_that_cannot_load_is_an_error_and_never_the_processor(ExecutionProvider provider)
    {
        Assert.SkipWhen(File.Exists("/dev/nvidia0"), "This machine has a GPU.");
        using VisionKit kit = new(new VisionOptions { ExecutionProvider = provider });

        ModelException error = Assert.Throws<ModelException>(() => kit.Network);

        Assert.Contains(provider.ToString(), error.Message, StringComparison.Ordinal);
        Assert.Contains("OnnxRuntime=Gpu", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Auto_takes_the_processor_where_there_is_no_gpu()
    {
        Assert.SkipWhen(File.Exists("/dev/nvidia0"), "This machine has a GPU.");
        using VisionKit kit = new(new VisionOptions { ExecutionProvider = ExecutionProvider.Auto });

        Assert.Equal(ExecutionProvider.Cpu, kit.Network.Provider);
    }

    private static ModelCatalog Catalog(string folder) =>
        new(Options.Create(new VisionOptions { ModelsPath = folder }));
}
