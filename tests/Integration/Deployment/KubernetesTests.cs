using System.Globalization;
using System.Text.Json.Nodes;

namespace Ascension.Integration.Deployment;

public sealed class KubernetesTests
{
    private static readonly string[] Silos = ["silo", "silo-vision", "silo-gpu"];

    private static readonly IReadOnlyList<JsonNode> Base = KubernetesObjects.In("base");

    private static IEnumerable<JsonNode> Pods => Base.Select(item => item.Pod()).OfType<JsonNode>();

    public static TheoryData<string> Kustomizations => ["base", "staging", "production", "stores"];

    [Theory]
    [MemberData(nameof(Kustomizations))]
    public void A_kustomization_names_every_file_beside_it_and_no_other(string folder)
    {
        var kustomization = YamlFile.Read($"kubernetes/{folder}/kustomization.yaml")[0];
        var named = kustomization["resources"].Items().Select(item => (string)item!)
            .Concat(kustomization["patches"].Items().Select(patch => (string?)patch["path"]).OfType<string>())
            .ToArray();
        var files = DeployFolder.Files($"kubernetes/{folder}", ".yaml").Select(path => Path.GetFileName(path)!)
            .Where(file => file != "kustomization.yaml");

        Assert.Equal(
            files,
            named.Where(name => !name.StartsWith("..", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(named, name => Assert.True(Path.Exists(DeployFolder.PathOf($"kubernetes/{folder}/{name}")), name));
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("production")]
    public void An_overlay_changes_what_exists_and_says_where_each_image_is(string folder)
    {
        var kustomization = YamlFile.Read($"kubernetes/{folder}/kustomization.yaml")[0];
        var added = kustomization["resources"].Items().Select(item => (string)item!).ToArray();
        var patches = KubernetesObjects.In(folder).Where(item => Base.Any(known =>
            known.Kind() == item.Kind() && known.Name() == item.Name())).Count();
        var others = added.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .Sum(name => YamlFile.Read($"kubernetes/{folder}/{name}").Count);
        var ours = Pods.SelectMany(pod => pod.Containers()).Select(container => (string)container["image"]!)
            .Where(image => image.StartsWith("ascension-", StringComparison.Ordinal)).Distinct().Order();

        Assert.Equal(KubernetesObjects.In(folder).Count, patches + others);
        Assert.Equal(ours, kustomization["images"].Items().Select(image => (string)image["name"]!).Order());
    }

    [Fact]
    public void Every_object_says_what_it_is()
    {
        Assert.All(Base, item => Assert.NotNull(item["apiVersion"]));
        Assert.Equal(Base.Count, Base.Select(item => (item.Kind(), item.Name())).Distinct().Count());
    }

    [Fact]
    public void Pods_have_no_rights()
    {
        Assert.Equal(6, Pods.Count());
        Assert.All(Pods, pod =>
        {
            var spec = pod["spec"]!;
            Assert.Equal("ascension", (string?)spec["serviceAccountName"]);
            Assert.Equal("false", (string?)spec["automountServiceAccountToken"]);
            Assert.Equal("true", (string?)spec["securityContext"]!["runAsNonRoot"]);
            Assert.Equal("10001", (string?)spec["securityContext"]!["runAsUser"]);
            Assert.Equal("RuntimeDefault", (string?)spec["securityContext"]!["seccompProfile"]!["type"]);
            Assert.All(pod.Containers(), container =>
            {
                var security = container["securityContext"]!;
                Assert.Equal("true", (string?)security["readOnlyRootFilesystem"]);
                Assert.Equal("false", (string?)security["allowPrivilegeEscalation"]);
                Assert.Equal(["ALL"], security["capabilities"]!["drop"].Items().Select(item => (string)item!));
            });
        });
    }

    [Fact]
    public void Containers_are_bounded_write_to_tmp_and_mount_what_their_pod_has() => Assert.All(Pods, pod =>
    {
        var volumes = pod["spec"]!["volumes"].Items().Select(volume => (string)volume["name"]!).ToArray();
        Assert.All(pod.Containers(), container =>
        {
            Assert.NotNull(container["resources"]!["requests"]!["cpu"]);
            Assert.NotNull(container["resources"]!["limits"]!["memory"]);
            Assert.Contains(container["volumeMounts"].Items(), mount => (string?)mount["mountPath"] == "/tmp");
            Assert.All(container["volumeMounts"].Items(), mount => Assert.Contains((string)mount["name"]!, volumes));
        });
    });

    [Fact]
    public void Images_are_ours_or_have_a_version() => Assert.All(
        Pods.SelectMany(pod => pod.Containers()).Select(container => (string)container["image"]!),
        image => Assert.True(
            image.StartsWith("ascension-", StringComparison.Ordinal)
                ? File.Exists(DeployFolder.PathOf($"docker/{image["ascension-".Length..]}.Dockerfile"))
                : image.Contains(':', StringComparison.Ordinal) && !image.EndsWith(":latest", StringComparison.Ordinal),
            image));

    [Fact]
    public void What_is_referred_to_by_name_exists()
    {
        foreach (var reference in Pods.SelectMany(pod => pod.Containers()).SelectMany(item => item["envFrom"].Items()))
        {
            if (reference["configMapRef"]?["name"] is { } map)
            {
                Assert.Contains(Base.Of("ConfigMap"), item => item.Name() == (string)map!);
            }
        }

        var backends = Base.Of("Ingress").SelectMany(item => item.Objects())
            .Where(item => item["service"] is JsonObject).Select(item => item["service"]!).ToArray();
        Assert.NotEmpty(backends);
        Assert.All(backends, backend => Assert.Contains(
            Base.Of("Service").Single(service => service.Name() == (string)backend["name"]!)["spec"]!["ports"].Items(),
            port => (string?)port["name"] == (string?)backend["port"]!["name"]));
    }

    [Theory]
    [InlineData("base")]
    [InlineData("production")]
    public void What_scales_scales_a_Deployment_whose_number_nobody_else_sets(string folder)
    {
        var scalers = KubernetesObjects.In(folder).Of("HorizontalPodAutoscaler")
            .Where(scaler => scaler["spec"]!["scaleTargetRef"] is not null).ToArray();

        Assert.NotEmpty(scalers);
        Assert.All(scalers, scaler =>
        {
            var name = (string)scaler["spec"]!["scaleTargetRef"]!["name"]!;
            var deployment = KubernetesObjects.In(folder).Concat(Base).Of("Deployment")
                .First(item => item.Name() == name);
            Assert.Null((string?)deployment["spec"]!["replicas"]);
        });
    }

    [Fact]
    public void Scaling_by_the_queue_reads_the_figure_that_the_adapter_offers()
    {
        var rule = YamlFile.Read("kubernetes/adapter-rules.yaml")[0]["rules"]!["external"]![0]!;
        var metrics = Base.Concat(KubernetesObjects.In("production")).Of("HorizontalPodAutoscaler")
            .SelectMany(item => item.Objects()).Where(item => item["external"] is JsonObject)
            .Select(item => item["external"]!["metric"]!).ToArray();

        Assert.Equal(2, metrics.Length);
        Assert.All(metrics, metric => Assert.Equal((string?)rule["name"]!["as"], (string?)metric["name"]));
        Assert.StartsWith("ascension_ascension_queue_depth{", (string)rule["seriesQuery"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Selectors_choose_pods_that_exist_and_budgets_one_kind_each()
    {
        var labels = Pods.Select(pod => pod["metadata"]!["labels"]!).ToArray();
        var selectors = Base.Of("NetworkPolicy").SelectMany(item => item.Objects())
            .Where(item => item["podSelector"] is JsonObject { Count: > 0 } && item["namespaceSelector"] is null)
            .Select(item => item["podSelector"]!)
            .Concat(Base.Of("Service").Select(item => item["spec"]!["selector"]!)).ToArray();

        Assert.InRange(selectors.Length, 8, 30);
        Assert.All(selectors, selector => Assert.Contains(labels, selector.Selects));
        Assert.All(
            Base.Of("Deployment").Concat(Base.Of("PodDisruptionBudget")),
            item => Assert.Single(labels, label => item["spec"]!["selector"].Selects(label)));
        Assert.Equal(
            Base.Of("Deployment").Select(item => item.Name()).Order(),
            Base.Of("PodDisruptionBudget").Select(item => item.Name()).Order());
    }

    [Fact]
    public void Probes_look_at_paths_the_service_has_through_ports_the_container_has() => Assert.All(
        Base.Of("Deployment").SelectMany(item => item.Pod()!.Containers()),
        container =>
        {
            var ports = container["ports"].Items().Select(port => (string)port["name"]!).ToArray();
            foreach (var (probe, path) in new[]
            {
                ("startupProbe", "/health/live"),
                ("livenessProbe", "/health/live"),
                ("readinessProbe", "/health/ready"),
            })
            {
                Assert.Equal(path, (string?)container[probe]!["httpGet"]!["path"]);
                Assert.Contains((string)container[probe]!["httpGet"]!["port"]!, ports);
            }
        });

    [Fact]
    public void Silos_tell_the_address_of_their_pod_and_listen_where_they_say()
    {
        var settings = Base.Of("ConfigMap").Single(item => item.Name() == "ascension")["data"]!;
        foreach (var container in Deployments(Silos).SelectMany(item => item.Pod()!.Containers()))
        {
            var address = container["env"].Items()
                .Single(item => (string?)item["name"] == "Ascension__Cluster__AdvertisedAddress");
            Assert.Equal("status.podIP", (string?)address["valueFrom"]!["fieldRef"]!["fieldPath"]);
            Assert.Equal((string?)settings["Ascension__Cluster__SiloPort"], Port(container, "silo"));
            Assert.Equal((string?)settings["Ascension__Cluster__GatewayPort"], Port(container, "gateway"));
            Assert.EndsWith(
                $":{Port(container, "operations")}",
                (string)settings["Ascension__Operations__Address"]!,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Whoever_must_stop_has_the_time_it_takes()
    {
        foreach (var deployment in Base.Of("Deployment"))
        {
            var spec = deployment.Pod()!["spec"]!;
            var container = spec["containers"]![0]!;
            var shutdown = container["env"].Items()
                .Where(item => (string?)item["name"] == "Ascension__ShutdownSeconds")
                .Select(item => Number(item["value"])).FirstOrDefault(25);
            var preStop = Number(container["lifecycle"]!["preStop"]!["exec"]!["command"]![1]);

            Assert.InRange(Number(spec["terminationGracePeriodSeconds"]), shutdown + preStop + 5, 600);
        }
    }

    [Fact]
    public void The_api_and_the_grains_are_never_fewer_while_they_are_replaced() => Assert.All(
        Deployments(["api", "silo"]),
        item => Assert.Equal("0", (string?)item["spec"]!["strategy"]!["rollingUpdate"]!["maxUnavailable"]));

    [Fact]
    public void GPU_silos_go_to_GPU_nodes_and_take_one()
    {
        var spec = Deployments(["silo-gpu"]).Single().Pod()!["spec"]!;

        Assert.Equal("true", (string?)spec["nodeSelector"]!["nvidia.com/gpu.present"]);
        Assert.Equal("1", (string?)spec["containers"]![0]!["resources"]!["limits"]!["nvidia.com/gpu"]);
    }

    [Fact]
    public void No_secret_is_in_these_files()
    {
        var all = Kustomizations.SelectMany(folder => KubernetesObjects.In(folder.Data)).ToArray();
        var settings = all.Of("ConfigMap").SelectMany(item => item["data"].Members()).Select(item => item.Key)
            .Concat(all.SelectMany(item => item.Objects())
                .Where(item => item["value"] is JsonValue && item["name"] is JsonValue)
                .Select(item => (string)item["name"]!));

        Assert.Empty(all.Of("Secret"));
        string[] secrets = ["Password", "SecretKey", "AccessKey", "ConnectionString", "Uri"];
        Assert.DoesNotContain(
            settings, name => secrets.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Whoever_is_not_named_is_not_let_in()
    {
        foreach (var folder in new[] { "base", "stores" })
        {
            var denial = KubernetesObjects.In(folder).Of("NetworkPolicy")
                .Single(item => item.Name() == "default-deny")["spec"]!;
            Assert.Empty(denial["podSelector"]!.AsObject());
            Assert.Contains(denial["policyTypes"].Items(), item => (string)item! == "Ingress");
            Assert.Null(denial["ingress"]);
        }

        // Metrics and health are for the monitoring alone.
        var openers = Base.Of("NetworkPolicy").Where(item => item["spec"]!["ingress"].Items()
            .SelectMany(rule => rule["ports"].Items()).Any(port => (string?)port["port"] == "8081"));
        Assert.Equal(["metrics"], openers.Select(item => item.Name()));
    }

    private static IEnumerable<JsonNode> Deployments(string[] names) =>
        Base.Of("Deployment").Where(item => names.Contains(item.Name()));

    private static string? Port(JsonNode container, string name) => (string?)container["ports"].Items()
        .Single(port => (string?)port["name"] == name)["containerPort"];

    private static int Number(JsonNode? node) => int.Parse((string)node!, CultureInfo.InvariantCulture);
}
