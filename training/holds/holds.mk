# The hold model. Needs Debian's python3-torch, python3-onnx and python3-opencv; climbers before the walls are those
# that the skeleton model is trained on.
DATA ?= out/data
MODELS ?= out/models
HOLDS_MINUTES ?= 180
HOLDS_PICTURES ?= 30000
HOLDS_TESTED ?= 300
HOLDS_VERSION ?= 1.0.0

.PHONY: holds holds-data holds-train holds-export holds-evaluate holds-quick

holds: holds-data holds-train holds-export holds-evaluate

$(DATA)/hold-walls/count: | $(DATA)/figures/count
	$(PYTHON) -m holds.render --out $(@D) --count $(HOLDS_PICTURES) --seed 1 --figures $(DATA)/figures

$(DATA)/hold-test/count: | $(DATA)/held-out/count
	$(PYTHON) -m holds.render --out $(@D) --count $(HOLDS_TESTED) --seed 900001 --figures $(DATA)/held-out

$(DATA)/hold-shifted/count: | $(DATA)/held-out/count
	$(PYTHON) -m holds.render --out $(@D) --count $(HOLDS_TESTED) --seed 900002 --style shifted \
	  --figures $(DATA)/held-out

holds-data: $(DATA)/hold-walls/count $(DATA)/hold-test/count $(DATA)/hold-shifted/count

# Goes on where it was; remove out/models/hold.pt to start anew.
holds-train: holds-data
	$(PYTHON) -m holds.train --store $(DATA)/hold-walls --minutes $(HOLDS_MINUTES) --out $(MODELS)/hold.pt

# The threshold is the best one on the pictures that are held out of the training, not on those of the test.
holds-export:
	$(PYTHON) -m holds.export --weights $(MODELS)/hold.pt --store $(DATA)/hold-walls --version $(HOLDS_VERSION) \
	  --out $(MODELS)/hold.onnx
	$(PYTHON) -m holds.parity --model $(MODELS)/hold.onnx --weights $(MODELS)/hold.pt

holds-evaluate:
	$(PYTHON) -m holds.evaluate --model $(MODELS)/hold.onnx --store $(DATA)/hold-test $(DATA)/hold-shifted
	$(PYTHON) -m holds.evaluate --model $(MODELS)/hold.onnx --photo samples/wall.jpg --truth samples/wall.truth.json

# Renders, trains, exports and evaluates, far too little of everything: proves the chain.
holds-quick:
	rm -rf $(QUICK)/holds
	$(PYTHON) -m holds.render --out $(QUICK)/holds/walls --count 40 --seed 1 --shapes 4
	$(PYTHON) -m holds.train --store $(QUICK)/holds/walls --held-out 10 --steps 20 --batch 4 \
	  --out $(QUICK)/holds/hold.pt
	$(PYTHON) -m holds.export --weights $(QUICK)/holds/hold.pt --store $(QUICK)/holds/walls --held-out 10 \
	  --version 0.0.0 --out $(QUICK)/holds/hold.onnx
	$(PYTHON) -m holds.parity --model $(QUICK)/holds/hold.onnx --weights $(QUICK)/holds/hold.pt
	$(PYTHON) -m holds.evaluate --model $(QUICK)/holds/hold.onnx --store $(QUICK)/holds/walls --count 10
